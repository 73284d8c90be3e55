const output = document.querySelector('#output');

// From the browser: what Xkit knows of the connection.
document.querySelector('#connection').addEventListener('click', async () => {
  try {
    const connection = await xkit.getConnection('salesforce');
    output.textContent = JSON.stringify(connection, null, 2);
  } catch (error) {
    output.textContent = `Could not read the connection: ${error.message}`;
  }
});

// Through the app's server, which reads the company's credentials.
document.querySelector('#contacts').addEventListener('click', async () => {
  const response = await fetch('/api/crm/contacts');
  output.textContent = response.ok ? JSON.stringify(await response.json()) : `Failed: ${response.status}`;
});
