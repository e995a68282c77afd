// Parts of a page that keep themselves up to date. [data-live] asks for its page again after so many milliseconds, or for
// the address in data-from with what the page's own address asks for. What has a data-key is compared by it, and what did
// not change stays: the reader's place, what they selected, what they opened. What changed is told by its data-says.
(() => {
  'use strict';
  const light = document.getElementById('light');
  const unwatched = 15 * 60 * 1000;
  let turn = 0;
  let used = Date.now();
  let waiting;

  const say = state => {
    if (light && light.dataset.state !== state) {
      light.dataset.state = state;
      light.querySelector('.says').textContent = light.dataset[state];
    }
  };
  const keyed = part => new Map([...part.querySelectorAll('[data-key]')].map(one => [one.dataset.key, one]));
  const announce = (before, after) => {
    const news = [...after].filter(([key, one]) => one.dataset.says && one.dataset.says !== before.get(key)?.dataset.says)
      .map(([, one]) => one.dataset.says);
    if (news.length > 0) {
      document.querySelector('.told').textContent = news.slice(0, 3).join('. ');
    }
  };
  // what would be there again if it were looked for by what it does
  const same = (part, one) => [...part.querySelectorAll('a, button, summary')]
    .find(other => other.href === one.href && other.dataset.press === one.dataset.press && other.dataset.value === one.dataset.value
      && (one.href || one.dataset.press || other.textContent === one.textContent));
  const replace = (old, fresh, whole) => {
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    if (whole) {
      old.replaceWith(fresh);
    } else {
      old.replaceChildren(...fresh.childNodes);
    }
    if (focused && focused !== old) {
      const here = whole ? fresh : old;
      (same(here, focused) ?? here.querySelector('button, a'))?.focus({preventScroll: true});
    }
  };
  const keepOpened = (old, fresh) => {
    const opened = new Set([...old.querySelectorAll('details[open]')].map(one => one.closest('[data-key]')?.dataset.key));
    for (const one of fresh.querySelectorAll('details')) {
      one.open = opened.has(one.closest('[data-key]')?.dataset.key);
    }
  };
  const take = (region, fresh) => {
    const before = keyed(region);
    const after = keyed(fresh);
    announce(before, after);
    keepOpened(region, fresh);
    region.dataset.live = fresh.dataset.live;
    const outermost = part => [...part.values()].filter(one => !one.parentElement.closest('[data-key]'));
    const [olds, news] = [outermost(before), outermost(after)];
    if (olds.map(one => one.dataset.key).join('\n') === news.map(one => one.dataset.key).join('\n')) {
      olds.forEach((old, at) => old.isEqualNode(news[at]) || replace(old, news[at], true));
    } else {
      const known = new Set(before.keys());
      news.filter(one => !known.has(one.dataset.key)).forEach(one => one.classList.add('fresh'));
      replace(region, fresh, false);
    }
  };
  const address = region => {
    if (!region.dataset.from) {
      return location.href;
    }
    const from = new URL(region.dataset.from, location.href);
    new URL(location.href).searchParams.forEach((value, name) => from.searchParams.set(name, value));
    return from.href;
  };
  const refresh = async region => {
    const mine = ++turn;
    const answer = await fetch(address(region), {headers: {Accept: 'text/html'}});
    if (answer.redirected) {
      location.reload();
      return;
    }
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(region.id);
    const here = document.getElementById(region.id);
    // what somebody did meanwhile is newer
    if (fresh && here && mine === turn) {
      take(here, fresh);
    }
  };
  const regions = () => [...document.querySelectorAll('[data-live]')];
  const look = async () => {
    clearTimeout(waiting);
    const all = regions();
    if (all.length === 0) {
      return;
    }
    let pause = Math.min(...all.map(one => Number(one.dataset.live)));
    if (document.hidden || Date.now() - used > unwatched) {
      say('paused');
      return;
    }
    try {
      for (const region of all) {
        await refresh(region);
      }
      say('connected');
      pause = Math.min(...regions().map(one => Number(one.dataset.live)));
    } catch (failure) {
      say('waiting');
      pause = Math.max(pause, 5000);
    }
    waiting = setTimeout(look, pause);
  };
  const begin = () => {
    const all = regions();
    if (all.length > 0) {
      say('connected');
      clearTimeout(waiting);
      waiting = setTimeout(look, Math.min(...all.map(one => Number(one.dataset.live))));
    }
  };
  const again = () => {
    const slept = Date.now() - used > unwatched;
    used = Date.now();
    if (slept) {
      look();
    }
  };
  document.addEventListener('visibilitychange', () => document.hidden || look());
  for (const use of ['pointermove', 'pointerdown', 'keydown', 'scroll']) {
    addEventListener(use, again, {passive: true});
  }
  if (window.jQuery) {
    jQuery(document).on('pfAjaxSend pfAjaxComplete', () => turn++);
    // what was begun just now is looked at soon
    jQuery(document).on('pfAjaxComplete', begin);
  }
  begin();
})();
