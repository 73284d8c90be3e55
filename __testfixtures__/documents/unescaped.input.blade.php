<script src="https://acme.xkit.co/xkit.js"></script>
<script>
  xkit.login({!! json_encode($xkitToken) !!});
</script>
