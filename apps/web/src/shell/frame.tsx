/** The frame around every page: where one is, where one can go, and who one is. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { client } from '../reach/client.ts';
import { sayFarewell } from '../reach/farewell.ts';
import { useSignedIn } from '../reach/session.tsx';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/state.tsx';
import { LanguageChoice } from '../words/language-choice.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { useWhoName } from '../words/who.ts';
import { Breakage } from './breakage.tsx';
import styles from './frame.module.css';
import { Mark } from './mark.tsx';
import { Palette } from './palette.tsx';
import { ACCOUNT, PLACES, type Place } from './places.ts';
import { ThemeChoice } from './theme.tsx';
import { Waiting } from './waiting.tsx';
import { shellWords } from './words.ts';

const GROUPS = ['work', 'see', 'steer', 'house'] as const;

export function Frame(): ReactNode {
  const words = useWords(shellWords);
  const { may } = useSignedIn();
  const { language } = useLanguage();
  const [path, go] = useLocation();
  const open = useMemo(() => PLACES.filter(({ permission }) => may(permission)), [may]);
  const deeds = useMemo(
    () =>
      [...open, ACCOUNT].map(({ path: to, name }) => ({
        id: to.slice(1),
        name: name[language],
        run: () => go(to),
      })),
    [open, language, go],
  );
  useEffect(() => {
    // Whoever listens to the page learns where they are: focus goes to its question (WCAG 2.4.3).
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);
  return (
    <Palette places={deeds}>
      <a className={styles.skip} href="#content">
        {words.skip}
      </a>
      <div className={styles.frame}>
        <Menu places={open} />
        <main id="content" className={styles.content}>
          <Breakage key={path} instead={<Broken />}>
            <Suspense fallback={<Loading />}>
              <Switch>
                <Route path="/">
                  <Redirect to={open[0]?.path ?? '/try'} replace />
                </Route>
                {PLACES.map((place) => (
                  <Route key={place.path} path={`${place.path}/*?`}>
                    {may(place.permission) ? <place.page.Page /> : <NotAllowed />}
                  </Route>
                ))}
                <Route path={ACCOUNT.path}>
                  <ACCOUNT.page.Page />
                </Route>
                <Route>
                  <NotFound />
                </Route>
              </Switch>
            </Suspense>
          </Breakage>
        </main>
      </div>
    </Palette>
  );
}

function Menu({ places }: { readonly places: readonly Place[] }): ReactNode {
  const words = useWords(shellWords);
  const { language } = useLanguage();
  const { person } = useSignedIn();
  const nameOf = useWhoName();
  const queries = useQueryClient();
  const [path] = useLocation();
  const [unfolded, setUnfolded] = useState(false);
  const signOut = useMutation({
    mutationFn: () => client.session.signOut(),
    onSettled: () => {
      sayFarewell();
      queries.clear();
      location.assign('/');
    },
  });
  useEffect(() => setUnfolded(false), [path]);
  return (
    <header className={styles.side}>
      <div className={styles.top}>
        <Link href="/" className={styles.home}>
          <Mark />
        </Link>
        <button
          type="button"
          className={styles.menuButton}
          aria-expanded={unfolded}
          aria-controls="menu"
          onClick={() => setUnfolded(!unfolded)}
        >
          {words.menu}
        </button>
      </div>
      <div id="menu" className={styles.menu} data-unfolded={unfolded}>
        <nav aria-label={words.menu}>
          {GROUPS.map((group) => {
            const here = places.filter((place) => place.group === group);
            return here.length === 0 ? null : (
              <section key={group}>
                <h2>{words.groups[group]}</h2>
                <ul>
                  {here.map(({ path: to, name }) => (
                    <li key={to}>
                      <Link href={to} aria-current={path.startsWith(to) ? 'page' : undefined}>
                        {name[language]}
                        {to === '/approvals' && <Waiting />}
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </nav>
        <div className={styles.person}>
          <Link
            href={ACCOUNT.path}
            className={styles.self}
            aria-current={path === ACCOUNT.path ? 'page' : undefined}
          >
            <span className="heard">{ACCOUNT.name[language]}: </span>
            <strong>{nameOf({ principal: person.id, name: person.name })}</strong>
            <span>{person.email}</span>
          </Link>
          <ThemeChoice />
          <div className={styles.last}>
            <LanguageChoice />
            <Button size="small" look="quiet" busy={signOut.isPending} onClick={() => signOut.mutate()}>
              {words.signOut}
            </Button>
          </div>
        </div>
      </div>
    </header>
  );
}

function NotFound(): ReactNode {
  const words = useWords(shellWords);
  return (
    <Page question={words.notFound} lead={words.notFoundText}>
      {null}
    </Page>
  );
}

function NotAllowed(): ReactNode {
  const words = useWords(shellWords);
  return (
    <Page question={words.notAllowed} lead={words.notAllowedText}>
      {null}
    </Page>
  );
}

function Broken(): ReactNode {
  const words = useWords(shellWords);
  return (
    <Page
      question={words.broken}
      lead={words.brokenText}
      actions={<Button onClick={() => location.reload()}>{words.reload}</Button>}
    >
      {null}
    </Page>
  );
}
