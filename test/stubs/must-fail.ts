import createXkit from '@xkit-co/xkit.js';

// The one error of the run: it shows that the real types of Xkit are looked at.
void createXkit('example.xkit.co').login(1);
