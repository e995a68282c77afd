// Live events: follows a stream of the API. The browser comes again by itself, and says how far it got; where it gives up,
// because the server answered that it cannot just now, the page comes again with the position.
(() => {
  'use strict';
  const most = 500;
  const patience = 2000;
  const controls = document.getElementById('monitor');
  const [stream, type, follow, pause, clear, count, log, light] =
    ['stream', 'type', 'follow', 'pause', 'clear', 'count', 'log', 'light'].map(id => document.getElementById(id));
  const time = new Intl.DateTimeFormat(document.documentElement.lang, {timeStyle: 'medium'});
  const types = [...type.options].map(option => option.value).filter(value => value);
  let source = null;
  let seen = 0;
  // nothing up to here is news; so nothing is lost even if the connection breaks before the first event
  let last = Number(controls.dataset.position);
  let held = [];
  let again;

  const say = state => {
    light.dataset.state = state;
    const says = light.querySelector('.says');
    if (says.textContent !== light.dataset[state]) {
      says.textContent = light.dataset[state];
    }
  };
  const cell = (name, text) => {
    const part = document.createElement('span');
    part.className = name;
    part.textContent = text;
    return part;
  };
  const show = fact => {
    const entry = document.createElement('details');
    const line = document.createElement('summary');
    const whole = document.createElement('pre');
    const whereabouts = document.createElement('a');
    whereabouts.href = controls.dataset.event + fact.position;
    whereabouts.textContent = controls.dataset.open;
    line.append(cell('position', fact.position), cell('when', time.format(new Date(fact.recordedAt))), cell('type', fact.type),
      cell('short', JSON.stringify(fact.payload)));
    entry.append(line, whole, whereabouts);
    // only what somebody looks at is written out
    entry.addEventListener('toggle', () => whole.textContent = JSON.stringify(fact, null, 2), {once: true});
    document.getElementById('none')?.remove();
    log.append(entry);
    while (log.children.length > most) {
      log.firstElementChild.remove();
    }
    if (follow.checked) {
      log.scrollTop = log.scrollHeight;
    }
  };
  const take = event => {
    const fact = JSON.parse(event.data);
    if (fact.position <= last) {
      return;
    }
    last = fact.position;
    count.textContent = ++seen;
    if (paused()) {
      held.push(fact);
      held = held.slice(-most);
    } else {
      show(fact);
    }
  };
  const paused = () => pause.getAttribute('aria-pressed') === 'true';
  const connect = () => {
    clearTimeout(again);
    source?.close();
    say('waiting');
    const asked = new URLSearchParams();
    if (type.value) {
      asked.set('types', type.value);
    }
    asked.set('from', last + 1);
    source = new EventSource(controls.dataset.address + encodeURIComponent(stream.value) + '?' + asked);
    source.onopen = () => say(paused() ? 'paused' : 'connected');
    source.onerror = () => {
      say('waiting');
      if (source.readyState === EventSource.CLOSED) {
        again = setTimeout(connect, patience);
      }
    };
    types.forEach(name => source.addEventListener(name, take));
  };
  // another stream begins with what happens from now on
  const choose = async () => {
    source?.close();
    say('waiting');
    const here = new URL(location.href);
    for (const choice of [stream, type]) {
      choice.value && choice.value !== 'all' ? here.searchParams.set(choice.id, choice.value) : here.searchParams.delete(choice.id);
    }
    history.replaceState(null, '', here);
    const now = await fetch(here, {headers: {Accept: 'text/html'}}).then(answer => answer.text()).catch(() => '');
    last = Number(new DOMParser().parseFromString(now, 'text/html').getElementById('monitor')?.dataset.position ?? last);
    connect();
  };
  for (const choice of [stream, type]) {
    const asked = new URL(location.href).searchParams.get(choice.id);
    if ([...choice.options].some(option => option.value === asked)) {
      choice.value = asked;
    }
    choice.addEventListener('change', choose);
  }
  pause.addEventListener('click', () => {
    pause.setAttribute('aria-pressed', !paused());
    if (!paused()) {
      held.forEach(show);
      held = [];
    }
    say(source.readyState !== EventSource.OPEN ? 'waiting' : paused() ? 'paused' : 'connected');
  });
  clear.addEventListener('click', () => {
    log.replaceChildren();
    held = [];
    seen = 0;
    count.textContent = 0;
  });
  addEventListener('pagehide', () => {
    clearTimeout(again);
    source?.close();
  });
  addEventListener('pageshow', event => event.persisted && connect());
  connect();
})();
