
// Enhances a page that reads well without it: type size, the folded summary, the player that lights the word being said.
const byId = (id) => document.getElementById(id);
const root = document.documentElement;

// A page opened from a folder may have no storage; then the choice lasts as long as the page.
const kept = {
  get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* nowhere to keep it */ } },
};

function typeSize(smaller, larger) {
  const [least, most] = [-1, 3];
  const show = (size) => {
    root.dataset.size = size;
    smaller.disabled = size <= least;
    larger.disabled = size >= most;
  };
  const change = (step) => {
    const size = Math.min(most, Math.max(least, Number(root.dataset.size) + step));
    show(size);
    kept.set("mujaz.size", size);
  };
  const before = Math.round(Number(kept.get("mujaz.size")));
  show(before >= least && before <= most ? before : 0);
  smaller.addEventListener("click", () => change(-1));
  larger.addEventListener("click", () => change(1));
}

function foldable(button, panel) {
  const fold = (folded) => {
    panel.classList.toggle("folded", folded);
    button.setAttribute("aria-expanded", String(!folded));
    button.textContent = folded ? button.dataset.show : button.dataset.hide;
  };
  fold(true);
  button.addEventListener("click", () => fold(!panel.classList.contains("folded")));
  return () => fold(false);
}

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

function player(audio, button, position, unfold) {
  const bullets = byId("bullets");
  const words = [...bullets.querySelectorAll(".word")].map((element) => (
    { element, start: Number(element.dataset.start), end: Number(element.dataset.end) }
  ));
  const label = button.querySelector("[data-play]");
  const whole = Number(audio.dataset.seconds);
  const longestPause = 0.25; // seconds for which a word stays lit after it has been said
  let lit = null;

  const light = (time) => {
    let word = null;
    for (const next of words) {
      if (next.start > time) break;
      word = next;
    }
    const element = word && time > 0 && time < word.end + longestPause ? word.element : null;
    if (element === lit) return;
    lit?.classList.remove("lit");
    element?.classList.add("lit");
    lit = element;
  };
  const show = () => {
    const time = audio.currentTime;
    light(time);
    position.value = time;
    position.setAttribute("aria-valuetext", position.dataset.of.replace("{at}", clock(time)).replace("{all}", clock(whole)));
    byId("now").textContent = clock(time);
  };
  const follow = () => {
    show();
    if (!audio.paused) requestAnimationFrame(follow);
  };
  const playing = (on) => {
    button.dataset.playing = on;
    label.textContent = on ? label.dataset.pause : label.dataset.play;
  };
  const fail = () => {
    playing(false);
    button.disabled = true;
    byId("failed").textContent = byId("failed").dataset.words;
    byId("failed").hidden = false;
    unfold();
  };

  audio.controls = false;
  byId("track").hidden = false;
  byId("hint").hidden = false;
  bullets.classList.add("seekable");
  button.addEventListener("click", () => {
    if (!audio.paused) return audio.pause();
    unfold();
    audio.play().catch((error) => { if (error.name === "NotSupportedError") fail(); });
  });
  audio.addEventListener("play", () => { playing(true); follow(); });
  audio.addEventListener("pause", () => playing(false));
  audio.addEventListener("seeked", show);
  audio.addEventListener("timeupdate", show);
  audio.addEventListener("ended", () => { playing(false); audio.currentTime = 0; });
  audio.addEventListener("error", fail);
  if (audio.error) fail();
  position.addEventListener("input", () => { audio.currentTime = Number(position.value); });
  bullets.addEventListener("click", (event) => {
    const word = words.find(({ element }) => element === event.target);
    if (word && getSelection().isCollapsed) audio.currentTime = word.start + 0.01;
  });
}

byId("tools").hidden = false;
typeSize(byId("smaller"), byId("larger"));
const unfold = byId("show") ? foldable(byId("show"), byId("summary")) : () => {};
if (byId("audio")) player(byId("audio"), byId("play"), byId("position"), unfold);
