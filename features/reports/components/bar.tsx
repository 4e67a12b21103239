import { useTranslations } from 'next-intl';

type BarProps = { name: string; figure: number; before: number | null; largest: number };

/** How a figure compares with the largest of its table, and, as a mark, with itself in the period before. */
export function Bar({ name, figure, before, largest }: BarProps) {
  const t = useTranslations('Reports');
  const said = before === null ? t('bar', { name, figure }) : t('barBefore', { name, figure, before });
  const across = (n: number) => 1 + (98 * n) / largest;
  return (
    <svg className="bar" viewBox="0 0 100 14" preserveAspectRatio="none" role="img" aria-label={said}>
      <rect className="ground" x="1" y="3" width="98" height="8" />
      <rect x="1" y="3" width={(98 * figure) / largest} height="8" />
      {before !== null && <line x1={across(before)} x2={across(before)} y1="0" y2="14" vectorEffect="non-scaling-stroke" />}
    </svg>
  );
}
