import './design/tokens.css';
import './design/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Queries } from './reach/queries.tsx';
import { bringPageAt } from './shell/places.ts';
import { Toasts } from './ui/toasts.tsx';
import { LanguageProvider } from './words/language.tsx';

bringPageAt(location.pathname);
const place = document.querySelector('#app');
if (place === null) throw new Error('The page has no place for the console.');
createRoot(place).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <LanguageProvider>
        <Queries>
          <Toasts>
            <App />
          </Toasts>
        </Queries>
      </LanguageProvider>
    </CSPProvider>
  </StrictMode>,
);
