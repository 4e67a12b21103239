import type { ReactNode } from 'react';
import { Drawing } from '#components/icon.tsx';
import type { Group } from '#features/guidance/schema.ts';

/** One pictogram per life situation, line drawings on a 32 grid. Colour and picture guide people who read little. */
const pictograms: Record<Group, ReactNode> = {
  arriving: (
    <>
      <path d="M12.5 10.500V6.500A1.5 1.5 0 0 1 14 5h4a1.5 1.5 0 0 1 1.5 1.500v4M8 16h16" />
      <rect x="8" y="10.5" width="16" height="14" rx="3" />
      <circle className="dot" cx="12" cy="27.6" r="1.8" />
      <circle className="dot" cx="20" cy="27.6" r="1.8" />
    </>
  ),
  residence: (
    <>
      <rect x="4.5" y="8" width="23" height="16" rx="3" />
      <circle className="dot" cx="11.5" cy="13.7" r="2.4" />
      <path d="M7.9 20.200a3.6 3.6 0 0 1 7.2 0M19 13.500h5M19 18h3.5" />
    </>
  ),
  work: (
    <>
      <path d="M11.5 11V8.500A2.5 2.5 0 0 1 14 6h4a2.5 2.5 0 0 1 2.5 2.500V11M4.5 18H13M19 18h8.5" />
      <rect x="4.5" y="11" width="23" height="15" rx="3" />
      <circle className="dot" cx="16" cy="18" r="2.1" />
    </>
  ),
  recognition: (
    <path d="M7.5 5.500h17a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H15L9 27v-5.500H7.500a3 3 0 0 1-3-3v-10a3 3 0 0 1 3-3zM11.5 13.500l3.2 3.2 6-6.4" />
  ),
  housing: (
    <>
      <path d="M4.5 16 16 6l11.5 10M7.5 13.500V26h17V13.500M13 26v-5.500h6V26" />
      <circle className="dot" cx="16" cy="15.3" r="2" />
    </>
  ),
  health: (
    <path d="M16 26.500S5 20 5 12.500A5.7 5.7 0 0 1 16 10a5.7 5.7 0 0 1 11 2.500C27 20 16 26.5 16 26.500zM16 13.200v6.400M12.8 16.400h6.4" />
  ),
  family: (
    <>
      <circle className="dot" cx="11.5" cy="8" r="3" />
      <path d="M5.5 26v-5a6 6 0 0 1 12 0v5M21 26v-3a2.9 2.9 0 0 1 5.8 0v3" />
      <circle className="dot" cx="23.9" cy="15.6" r="2.3" />
    </>
  ),
  money: (
    <>
      <circle cx="16" cy="16" r="11" />
      <path d="M20 12a5.3 5.3 0 1 0 0 8M9.8 14.600H16M9.8 17.400H15" />
    </>
  ),
  mobility: (
    <>
      <rect x="8.5" y="7" width="15" height="17" rx="3" />
      <path d="M8.5 15.500h15M13 3.500h6M16 3.500V7M11.5 24l-2 4M20.5 24l2 4" />
      <circle className="dot" cx="12.5" cy="19.8" r="1.5" />
      <circle className="dot" cx="19.5" cy="19.8" r="1.5" />
    </>
  ),
  law: (
    <>
      <path d="m16 4.5 10 3.500v7.500c0 6-4 10-10 12.5-6-2.5-10-6.5-10-12.500V8zM11.4 20.800a4.6 4.6 0 0 1 9.2 0" />
      <circle className="dot" cx="16" cy="12.6" r="2.5" />
    </>
  ),
  everyday: (
    <path d="M6.5 12.500h15v8A5.5 5.5 0 0 1 16 26h-4a5.5 5.5 0 0 1-5.5-5.500zM21.5 14.500H23a3.5 3.5 0 0 1 0 7h-1.500M11 5.500V9M17 5.500V9" />
  ),
  study: (
    <>
      <path d="m4 13 12-5.500L28 13l-12 5.500zM9 15.500v6c4 3.5 10 3.5 14 0v-6M28 13v6" />
      <circle className="dot" cx="28" cy="21.5" r="1.7" />
    </>
  ),
};

type GroupSignProps = {
  group: Group;
  small?: boolean;
  /** Only the outline: there is nothing to read about it yet. */
  hollow?: boolean;
};

/** The sign of a life situation. Always beside its name. */
export function GroupSign({ group, small = false, hollow = false }: GroupSignProps) {
  return (
    <span className={['sign', small && 'small', hollow && 'hollow'].filter(Boolean).join(' ')} data-line={group}>
      <Drawing grid={32}>{pictograms[group]}</Drawing>
    </span>
  );
}
