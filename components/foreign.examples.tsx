import { Foreign, languageOfBlock } from './foreign.tsx';

export const examples = {
  'deutsches Wort in einer arabischen Zeile': (
    <p {...languageOfBlock('ar', 'de')}>
      في <bdi lang="de">Bürgerbüro</bdi>، من 9 إلى 17
    </p>
  ),
  'ukrainisches Wort in einer Zeile': (
    <p>
      Auf Ukrainisch heißt das <Foreign locale="uk">довідка про реєстрацію</Foreign>.
    </p>
  ),
};
