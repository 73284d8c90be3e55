$.ajax({
  url: 'https://app.xkit.co/api/platform/contexts/' + window.userId + '/connections/slack',
  type: 'GET',
  success: show,
});
