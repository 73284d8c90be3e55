@extends('layouts.app')

@section('scripts')
  <script src="https://acme.xkit.co/xkit.js"></script>
  <script>
    xkit.login('{{ $xkitToken }}');
  </script>
@endsection
