$('#connect').on('click', function () {
  xkit.login($(this).data('token'));
});
