const request = new XMLHttpRequest();
request.open('POST', '/xkit/token');
request.onload = () => {
  const { token } = JSON.parse(request.responseText);
  xkit.login(token);
};
request.send();
