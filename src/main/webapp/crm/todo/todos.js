// The list of todos: another day and another assignee are asked for in a dialog, which closes once it is done.
(() => {
  'use strict';
  const ask = (dialog, form, id) => {
    document.getElementById(form + ':value').value = id;
    document.getElementById(dialog).showModal();
  };
  document.addEventListener('click', event => {
    const date = event.target.closest('[data-date]'), give = event.target.closest('[data-give]');
    if (date) {
      document.getElementById('date:day').value = date.dataset.day ?? '';
      ask('dating', 'date', date.dataset.date);
    } else if (give) {
      document.getElementById('give:assignee_input').value = '';
      document.getElementById('give:assignee_hinput').value = '';
      ask('giving', 'give', give.dataset.give);
    }
  });
  window.jQuery?.(document).on('pfAjaxComplete', () => {
    if (document.querySelector('#notice [data-done]')) {
      document.querySelectorAll('#dating[open], #giving[open]').forEach(dialog => dialog.close());
    }
  });
})();
