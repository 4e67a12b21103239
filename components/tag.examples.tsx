import { DueTag, StateTag } from './tag.tsx';

export const examples = {
  'eine Frist': <DueTag>innerhalb von 2 Wochen</DueTag>,
  'ein Zustand': <StateTag>Beispiel</StateTag>,
  'sonst geht jemand umsonst hin': (
    <StateTag icon="cross" urgent>
      Fällt aus
    </StateTag>
  ),
};
