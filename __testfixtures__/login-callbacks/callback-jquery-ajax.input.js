$.ajax({
  url: '/xkit/token',
  method: 'POST',
  success(data) {
    xkit.login(data.token);
  },
});
