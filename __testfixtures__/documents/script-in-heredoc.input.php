<?php
echo <<<HTML
<script>
  xkit.login("$token");
</script>
HTML;
