class Xkit {
  static BASE = 'https://app.xkit.co/api/platform';

  static read(id) {
    return fetch(Xkit.BASE + '/contexts/' + id + '/connections/slack');
  }
}

export default Xkit;
