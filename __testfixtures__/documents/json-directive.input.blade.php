<script src="https://acme.xkit.co/xkit.js"></script>
<script>
  /** @param {string} token from the session */
  function connect(token) {
    xkit.login(token);
  }
  connect(@json($xkitToken));
</script>
