import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Form, Line, TextArea } from '#components/form/form.tsx';
import { decideAction } from '#features/review/actions.ts';
import { isBlocked } from '#features/review/checklist/checklist.ts';
import type { Review } from '#features/review/review.ts';

type DecideProps = {
  review: Review;
  /** Who is asked: a reviewer who may decide this, alone where four eyes are switched off. */
  alone: boolean;
  /** The differences, with fields for remarks in them. */
  children: ReactNode;
};

/** The differences and, below them, the two ways on. */
export function Decide({ review: { layers, checklist }, alone, children }: DecideProps) {
  const [t, errors] = [useTranslations('Review.decide'), useTranslations('Review')];
  const codes = [
    'wrongState',
    'samePerson',
    'baseChanged',
    'invalid',
    'blocked',
    'changedMeanwhile',
    'inUse',
    'comment',
    'when',
    'past',
    'unread',
  ] as const;
  const sentences = Object.fromEntries(codes.map((code) => [code, errors(`errors.${code}`)]));
  const [first] = layers;
  const isHeldBack = checklist !== null && isBlocked(checklist);
  const isWaiting = first.state === 'approved';
  return (
    <Form action={decideAction} errorTitle={errors('errorTitle')} sentences={sentences}>
      <input type="hidden" name="id" value={first.id} />
      <input type="hidden" name="seen" value={layers.map(({ id }) => id).join(' ')} />
      {children}
      <section className="sheet fields" aria-labelledby="return">
        <h2 id="return">{t('returnTitle')}</h2>
        <TextArea name="comment" label={t('comment')} hint={t('commentHint')} />
        <p>
          <button type="submit" className="button" name="decision" value={isWaiting ? 'unschedule' : 'return'}>
            {isWaiting ? t('unschedule') : t('return')}
          </button>
        </p>
      </section>
      {!isWaiting && (
        <section className="sheet fields" aria-labelledby="approve">
          <h2 id="approve">{t('approveTitle')}</h2>
          {alone && <p>{t('alone')}</p>}
          {isHeldBack ? (
            <p>{t('blocked')}</p>
          ) : (
            <>
              <Line name="when" type="datetime-local" label={t('when')} hint={t('whenHint')} />
              <p>
                <button type="submit" className="plate" name="decision" value="approve">
                  {t('approve')}
                </button>
              </p>
            </>
          )}
        </section>
      )}
    </Form>
  );
}
