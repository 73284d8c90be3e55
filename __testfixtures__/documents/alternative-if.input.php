<script src="https://acme.xkit.co/xkit.js"></script>
<script>
<?php if ($token): ?>
  xkit.login('<?= $token ?>');
<?php else: ?>
  xkit.logout();
<?php endif; ?>
</script>
