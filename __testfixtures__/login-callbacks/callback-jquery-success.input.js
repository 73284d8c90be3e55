xkit.ready(function () {
  $.post('/xkit/token', function (data) {
    xkit.login(data.token);
  });
});
