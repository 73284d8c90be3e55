<script src="https://acme.xkit.co/xkit.js"></script>
<script>
  /** @param {string} token from the session */
  function connect(token) {
    xkit.login(token);
  }
  connect(function () {
    return fetch('/xkit-token', { method: 'POST' })
      .then(function (response) {
        if (!response.ok) throw new Error('No Xkit token: ' + response.status);
        return response.json();
      })
      .then(function (data) {
        return data.token;
      });
  });
</script>
