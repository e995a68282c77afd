// The board: a card goes where it is dropped, or where the list of moves on it says.
(() => {
  'use strict';
  let dragged = null;
  const stageOf = element => element?.closest?.('[data-stage]');
  const move = (id, stage) => {
    document.getElementById('moving:value').value = id;
    document.getElementById('moving:stage').value = stage;
    document.getElementById('moving:move').click();
  };
  document.addEventListener('dragstart', event => {
    dragged = event.target.closest?.('[data-id]');
    if (dragged) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged.dataset.id);
      dragged.classList.add('dragged');
    }
  });
  document.addEventListener('dragend', () => {
    dragged?.classList.remove('dragged');
    document.querySelectorAll('.over').forEach(one => one.classList.remove('over'));
    dragged = null;
  });
  document.addEventListener('dragover', event => {
    const stage = stageOf(event.target);
    document.querySelectorAll('.over').forEach(one => one !== stage && one.classList.remove('over'));
    if (dragged && stage && stage !== stageOf(dragged)) {
      event.preventDefault();
      stage.classList.add('over');
    }
  });
  document.addEventListener('drop', event => {
    const stage = stageOf(event.target);
    if (dragged && stage && stage !== stageOf(dragged)) {
      event.preventDefault();
      move(dragged.dataset.id, stage.dataset.stage);
    }
  });
  document.addEventListener('change', event => {
    if (event.target.matches('[data-move]') && event.target.value) {
      move(event.target.dataset.move, event.target.value);
    }
  });
  document.addEventListener('click', event => {
    const lose = event.target.closest('[data-lose]');
    if (lose) {
      document.getElementById('lose:value').value = lose.dataset.lose;
      document.getElementById('losing').showModal();
    }
  });
  window.jQuery?.(document).on('pfAjaxComplete', () => {
    const dialog = document.getElementById('losing');
    if (dialog?.open && document.querySelector('#notice [data-done]')) {
      dialog.close();
    }
  });
})();
