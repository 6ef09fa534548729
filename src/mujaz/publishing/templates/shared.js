
// Enhances a page that reads well without it: type size, the folded summary, the player that lights the word being said.
const byId = (id) => document.getElementById(id);
const root = document.documentElement;

// A page opened from a folder may have no storage; then the choice lasts as long as the page.
const kept = {
  get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* nowhere to keep it */ } },
  forget: (key) => { try { localStorage.removeItem(key); } catch { /* nothing is kept */ } },
};

