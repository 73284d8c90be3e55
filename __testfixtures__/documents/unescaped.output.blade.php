<script src="https://acme.xkit.co/xkit.js"></script>
<script>
  xkit.login(function () {
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
