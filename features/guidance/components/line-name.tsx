import { useTranslations } from 'next-intl';
import type { Group } from '#features/guidance/schema.ts';
import { GroupSign } from './group-sign.tsx';

/** The life situation something belongs to, leading to all of it. */
export function LineName({ group, href }: { group: Group; href: string }) {
  const t = useTranslations('Situations');
  return (
    <a className="linename" data-line={group} href={href}>
      <GroupSign group={group} small />
      {t(group)}
    </a>
  );
}
