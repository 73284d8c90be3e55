<script src="https://acme.xkit.co/xkit.js"></script>
<script>
  @if ($user->isAdmin())
    xkit.login(@json($adminToken));
  @else
    xkit.login("{{ $token }}");
  @endif
</script>
