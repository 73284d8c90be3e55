<?php
$url = "https://app.xkit.co/api/platform/users/" . $id . "/connections/slack";
$answer = json_decode(file_get_contents($url));
?>
<p><?= $answer->connection->status ?></p>
