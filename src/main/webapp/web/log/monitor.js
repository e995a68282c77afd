// Live events: follows a stream of the API. The browser comes again by itself, and says how far it got.
(() => {
  'use strict';
  const most = 500;
  const controls = document.getElementById('monitor');
  const [stream, type, follow, pause, clear, count, log, light] =
    ['stream', 'type', 'follow', 'pause', 'clear', 'count', 'log', 'light'].map(id => document.getElementById(id));
  const time = new Intl.DateTimeFormat(document.documentElement.lang, {timeStyle: 'medium'});
  const types = [...type.options].map(option => option.value).filter(value => value);
  let source = null;
  let seen = 0;
  let last = 0;
  let held = [];

  const say = state => {
    light.dataset.state = state;
    light.querySelector('.says').textContent = light.dataset[state];
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
    line.append(cell('position', fact.position), cell('when', time.format(new Date(fact.recordedAt))), cell('type', fact.type),
      cell('short', JSON.stringify(fact.payload)));
    const whole = document.createElement('pre');
    entry.append(line, whole);
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
    if (pause.getAttribute('aria-pressed') === 'true') {
      held.push(fact);
      held = held.slice(-most);
    } else {
      show(fact);
    }
  };
  const connect = () => {
    source?.close();
    say('waiting');
    last = 0;
    const address = controls.dataset.address + encodeURIComponent(stream.value) + (type.value ? '?types=' + encodeURIComponent(type.value) : '');
    source = new EventSource(address);
    source.onopen = () => say(pause.getAttribute('aria-pressed') === 'true' ? 'paused' : 'connected');
    source.onerror = () => say('waiting');
    types.forEach(name => source.addEventListener(name, take));
  };
  stream.addEventListener('change', connect);
  type.addEventListener('change', connect);
  pause.addEventListener('click', () => {
    const paused = pause.getAttribute('aria-pressed') !== 'true';
    pause.setAttribute('aria-pressed', paused);
    if (!paused) {
      held.forEach(show);
      held = [];
    }
    say(source.readyState !== EventSource.OPEN ? 'waiting' : paused ? 'paused' : 'connected');
  });
  clear.addEventListener('click', () => {
    log.replaceChildren();
    held = [];
    seen = 0;
    count.textContent = 0;
  });
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', event => event.persisted && connect());
  connect();
})();
