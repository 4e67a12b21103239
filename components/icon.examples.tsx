import { drawings, Icon, type IconName } from './icon.tsx';

const names = Object.keys(drawings) as IconName[];

export const examples = {
  'alle, immer neben einem Wort': (
    <ul className="links" role="list">
      {names.map((name) => (
        <li key={name}>
          <span>
            <Icon name={name} />
            &nbsp;{name}
          </span>
        </li>
      ))}
    </ul>
  ),
};
