$.ajax({
  url: 'https://app.xkit.co/api/platform/users/' + window.userId + '/connections/slack',
  type: 'GET',
  success: show,
});
