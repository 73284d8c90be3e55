xkit.login(() => $.post('/xkit/token').then((data) => data.token));
