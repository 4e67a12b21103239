type PagerProps = {
  label: string;
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  pageLabel: (page: number) => string;
};

/** The pages of a long list, each with an address of its own. Nothing where one page holds all. */
export function Pager({ label, page, pages, hrefOf, pageLabel }: PagerProps) {
  if (pages < 2) return null;
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return (
    <nav className="pager" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      <ol className="links" role="list">
        {numbers.map((number) => (
          <li key={number}>
            <a href={hrefOf(number)} aria-label={pageLabel(number)} aria-current={number === page ? 'page' : undefined}>
              {number}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
