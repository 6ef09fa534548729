// The player: it lights the word being said, keeps its place and speed, and answers the lock screen.

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

// The next visit goes on where this one stopped, unless that was at the beginning or the end.
function keepPlace(audio, part, whole) {
  const key = `mujaz.place.${part}${audio.dataset.id}`;
  const edge = 2; // seconds
  const keep = () => {
    const inside = audio.currentTime > edge && audio.currentTime < whole - edge;
    if (inside) kept.set(key, audio.currentTime.toFixed(1));
    else kept.forget(key);
  };
  const before = Number(kept.get(key));
  if (before > edge && before < whole - edge) audio.currentTime = before;
  audio.addEventListener("pause", keep);
  addEventListener("pagehide", keep);
}

// The lock screen and the keys of a headset: what is playing, and forwards and back by bullet or paragraph and by seconds.
function onLockScreen(audio, words) {
  const session = navigator.mediaSession;
  if (!session) return;
  const step = 10; // seconds
  const starts = [...document.querySelectorAll("h1, .point, .body p")]
    .map((point) => words.find(({ element }) => point.contains(element))?.start)
    .filter((start) => start !== undefined);
  const go = (time) => { audio.currentTime = Math.min(Math.max(time, 0), audio.duration || time); };
  session.metadata = new MediaMetadata({
    title: document.querySelector("h1")?.textContent ?? document.title,
    artist: audio.dataset.site,
    album: audio.dataset.album,
  });
  const handlers = {
    play: () => audio.play(),
    pause: () => audio.pause(),
    seekbackward: (details) => go(audio.currentTime - (details.seekOffset ?? step)),
    seekforward: (details) => go(audio.currentTime + (details.seekOffset ?? step)),
    seekto: (details) => go(details.seekTime),
    previoustrack: () => go((starts.findLast((start) => start < audio.currentTime - 1) ?? 0) + 0.01),
    nexttrack: () => go((starts.find((start) => start > audio.currentTime) ?? audio.currentTime) + 0.01),
  };
  for (const [action, handler] of Object.entries(handlers)) {
    try { session.setActionHandler(action, handler); } catch { /* an action that this browser does not know */ }
  }
}

// One part that is read aloud: the elements of `texts` hold its words; `part` begins the ids of its player.
function player(part, texts, unfold) {
  const own = (name) => byId(part + name);
  const [audio, button, position] = [own("audio"), own("play"), own("position")];
  const words = texts.flatMap((text) => [...text.querySelectorAll(".word")]).map((element) => (
    { element, start: Number(element.dataset.start), end: Number(element.dataset.end) }
  ));
  const timed = new Map(words.map((word) => [word.element, word]));
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
    own("now").textContent = clock(time);
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
    own("failed").textContent = own("failed").dataset.words;
    own("failed").hidden = false;
    unfold();
  };

  const speed = own("speed");
  speed.value = kept.get("mujaz.speed") ?? "1";
  if (!speed.value) speed.value = "1";
  const hurry = () => { audio.playbackRate = Number(speed.value); };
  speed.addEventListener("change", () => { hurry(); kept.set("mujaz.speed", speed.value); });
  hurry();

  audio.controls = false;
  own("track").hidden = false;
  own("hint").hidden = false;
  for (const text of texts) text.classList.add("seekable");
  button.addEventListener("click", () => {
    if (!audio.paused) return audio.pause();
    unfold();
    audio.play().catch((error) => { if (error.name === "NotSupportedError") fail(); });
  });
  audio.addEventListener("play", () => {
    for (const other of document.querySelectorAll("audio")) if (other !== audio) other.pause();
    speed.value = kept.get("mujaz.speed") ?? speed.value;
    hurry();
    onLockScreen(audio, words);
    playing(true);
    follow();
  });
  audio.addEventListener("pause", () => playing(false));
  keepPlace(audio, part, whole);
  if (!navigator.mediaSession?.metadata) onLockScreen(audio, words);
  audio.addEventListener("seeked", show);
  audio.addEventListener("timeupdate", show);
  audio.addEventListener("ended", () => { playing(false); audio.currentTime = 0; });
  audio.addEventListener("error", fail);
  if (audio.error) fail();
  position.addEventListener("input", () => { audio.currentTime = Number(position.value); });
  for (const text of texts) {
    text.addEventListener("click", (event) => {
      const word = timed.get(event.target.closest(".word"));
      if (word && getSelection().isCollapsed) audio.currentTime = word.start + 0.01;
    });
  }
}

