'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Facts, isSensitiveMatter } from '#features/offices/competence/facts.ts';
import { favouriteAction } from '../actions.ts';
import type { DeskData } from '../data.ts';
import { deskAnswer } from '../desk-answer.ts';
import { deskAfter, type DeskState, type DeskStep, nobody, toCount } from '../desk-state.ts';
import type { Findable } from '../finding.ts';
import { wayToday } from '../way-today.ts';
import { Banners } from './banners.client.tsx';
import { Finder } from './finder.client.tsx';
import { Keys } from './keys.client.tsx';
import { OfficeRows } from './office-rows.client.tsx';
import { Situation } from './situation.client.tsx';
import { type Choices, SlipDesk } from './slip-desk.client.tsx';
import { useClock } from './use-clock.ts';
import { randomName, useOutbox } from './use-outbox.ts';
import { useRecent } from './use-recent.ts';
import { TopicBoard } from './topic-board.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { WordCard } from './word-card.tsx';

type DeskProps = {
  data: DeskData;
  /** By the office's slug, rendered by the house: everything about it, and what only counsellors know. */
  details: Record<string, ReactNode>;
  favourites: string[];
  choices: Choices;
  /** Milliseconds. `until`: nothing is known about doors from then on; `ticks`: not where a demonstration's clock stands still. */
  clock: { now: number; until: number; ticks: boolean; zone: string };
  /** From the address: a topic or a matter, nothing about anybody. */
  start: Facts;
};

/** For how long what was cleared can be brought back, in milliseconds. */
const undoFor = 60_000;

/** The counsellor's desk. What is said about a person stays in this component's memory and goes with the tab. */
export function Desk({ data, details, favourites: kept, choices, clock, start }: DeskProps) {
  const t = useTranslations('Desk');
  const { now, day } = useClock(clock);
  const [state, dispatch] = useReducer(deskAfter, { ...nobody, facts: start });
  const [cleared, setCleared] = useState<DeskState | null>(null);
  /** Counts people, so that their fields are made anew. */
  const [person, setPerson] = useState(0);
  const [favourites, setFavourites] = useState(kept);
  const [recent, addRecent] = useRecent();
  const [opened, setOpened] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [outbox, post] = useOutbox();
  const root = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const offices = useMemo(() => new Map(data.offices.map((office) => [office.slug, office])), [data]);

  const { facts, lookedUp, counted } = state;
  const atHand = [...new Set([...favourites, ...recent])].filter((slug) => offices.has(slug));
  const found = lookedUp?.kind === 'office' ? lookedUp.id : null;
  const order = (slug: string) => {
    const office = offices.get(slug);
    return office ? wayToday(office, state.language, now) : 0;
  };
  const answer = deskAnswer(data, facts, { found, kept: atHand, order }, day);
  const word = data.words.find(({ slug }) => lookedUp?.kind === 'word' && slug === lookedUp.id);

  const isAsked = Boolean(facts.topic ?? facts.case ?? found);

  useEffect(() => {
    if (!cleared) return;
    const timer = setTimeout(() => setCleared(null), undoFor);
    return () => clearTimeout(timer);
  }, [cleared]);

  /** Whatever somebody enters about the next person ends the way back to the one before. */
  function step(each: DeskStep) {
    dispatch(each);
    setCleared(null);
  }

  function pick({ kind, id }: Findable) {
    showAndGo(
      () => {
        if (kind === 'matter') step({ step: 'know', facts: { case: id, topic: null } });
        else if (kind === 'topic') step({ step: 'know', facts: { topic: id, case: null } });
        else step({ step: 'look-up', kind, id });
      },
      kind !== 'word' && '[data-row] [data-put]',
    );
  }

  function put(slug: string) {
    const [office, isOn] = [offices.get(slug), state.basket.includes(slug)];
    if (office && !office.sensitive && !isSensitiveMatter(facts.case) && !isOn) addRecent(slug);
    step({ step: 'put', office: slug });
    setSaid(t(isOn ? 'said.taken' : 'said.put', { name: office?.name ?? slug }));
  }

  async function star(slug: string) {
    const isFavourite = favourites.includes(slug);
    const without = favourites.filter((each) => each !== slug);
    setFavourites(isFavourite ? without : [...favourites, slug]);
    const isKept = await favouriteAction({ office: slug, favourite: !isFavourite }).catch(() => false);
    setSaid(t(isKept ? (isFavourite ? 'said.unstarred' : 'said.starred') : 'said.notStarred'));
    if (!isKept) setFavourites(favourites);
  }

  function count(noOffice: boolean) {
    if (counted) return;
    const entry = { name: randomName(), consultation: toCount(state, noOffice) };
    post.push({ ...entry, undo: false });
    step({ step: 'counted', counted: entry });
    setSaid(t('said.counted'));
  }

  function uncount() {
    if (!counted) return;
    if (!post.withdraw(counted.name)) post.push({ ...counted, undo: true });
    step({ step: 'counted', counted: null });
    setSaid(t('said.uncounted'));
  }

  function nextPerson() {
    showAndGo(() => {
      dispatch({ step: 'next' });
      setCleared(state === nobody ? null : state);
      setPerson(person + 1);
      setOpened(null);
      setSaid(t('said.next'));
    }, '#desk-find');
  }

  function bringBack() {
    if (!cleared) return;
    dispatch({ step: 'restore', state: cleared });
    setCleared(null);
    setPerson(person + 1);
    setSaid(t('said.back'));
  }

  /** Goes to what a change shows before the next key is read: whoever types fast is ahead of the picture. */
  function showAndGo(change: () => void, selector: string | false) {
    flushSync(change);
    if (selector) root.current?.querySelector<HTMLElement>(selector)?.focus();
  }
  const openDetails = (slug: string) => setOpened(opened === slug ? null : slug);
  const keys = useShortcuts(root, help, { next: nextPerson, said: (key) => setSaid(t(`said.${key}`)) });

  return (
    <div className="desk" ref={root}>
      <header className="room-head">
        <h1>{t('title')}</h1>
        <div className="actions">
          <a href="/desk/phrases">{t('phrases.title')}</a>
          <a href="/desk/paper-days">{t('paper.title')}</a>
          <button type="button" className="quiet" data-key="?" onClick={() => help.current?.showModal()}>
            {t('keys.title')}
          </button>
          <button type="button" className="button" onClick={nextPerson}>
            {t('next')} <kbd>Alt N</kbd>
          </button>
        </div>
      </header>
      <Banners outbox={outbox} onRetry={post.retry} isOld={now >= clock.until} />
      {cleared && (
        <p className="desk-cleared">
          {t('cleared')}{' '}
          <button type="button" className="button" onClick={bringBack}>
            {t('bringBack')}
          </button>
        </p>
      )}
      <output className="unseen">{said}</output>
      <div className="desk-columns">
        <section className="desk-person" aria-label={t('person')} key={person}>
          <Finder findable={data.findable} onPick={pick} />
          <Situation
            facts={facts}
            ask={answer.ask}
            districts={data.districts}
            topics={choices.topics}
            onKnow={(more) => step({ step: 'know', facts: more })}
          />
        </section>
        <section className="desk-offices" aria-label={t('offices')}>
          {word && <WordCard word={word} onClose={() => step({ step: 'close' })} />}
          {!isAsked && !word && (
            <TopicBoard topics={choices.topics} onPick={(topic) => step({ step: 'know', facts: { topic, case: null } })} />
          )}
          <OfficeRows
            answer={answer}
            offices={offices}
            details={details}
            at={{ now, day }}
            language={state.language}
            basket={state.basket}
            favourites={favourites}
            opened={opened}
            on={{ put, open: openDetails, star: (slug) => void star(slug) }}
          />
        </section>
        <SlipDesk
          state={state}
          offices={offices}
          pages={data.pages}
          choices={choices}
          day={day}
          onStep={step}
          onPut={put}
          onCount={count}
          onUncount={uncount}
        />
      </div>
      <a className="plate desk-jump" href="#desk-slip">
        <span>{t('jump', { count: String(state.basket.length) })}</span>
      </a>
      <p className="soft">{t('notOurs')}</p>
      <Keys ref={help} isOn={keys.isOn} onSwitch={keys.setOn} />
    </div>
  );
}
