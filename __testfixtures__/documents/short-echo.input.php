<?php
$token = $xkit->token($user);
?>
<script src="https://acme.xkit.co/xkit.js"></script>
<script>
  xkit.login("<?= $token ?>");
</script>
