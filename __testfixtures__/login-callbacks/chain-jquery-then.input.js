$.post('/xkit/token').then((data) => xkit.login(data.token));
