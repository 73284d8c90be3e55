<script src="https://acme.xkit.co/xkit.js"></script>
<script>
  xkit.login(<?php echo json_encode($token); ?>);
</script>
