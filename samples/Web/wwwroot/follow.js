const tolerance = 24;

/**
 * Keeps the end of the conversation in sight while it grows, until somebody scrolls up.
 * @returns {() => void} follows again.
 */
export function follow(scroller, content, button) {
  let isFollowing = true;
  let last = 0;

  const toEnd = () => scroller.scrollTo({ top: scroller.scrollHeight, behavior: "instant" });
  const isAtEnd = () => scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop <= tolerance;
  const set = (value) => {
    isFollowing = value;
    button.hidden = value;
  };
  const resume = () => {
    set(true);
    toEnd();
  };

  scroller.addEventListener("scroll", () => {
    // What has grown since the last scroll also moves the end away. Only a scroll upwards is a wish.
    if (isAtEnd()) {
      set(true);
    } else if (scroller.scrollTop < last) {
      set(false);
    }

    last = scroller.scrollTop;
  }, { passive: true });

  const sizes = new ResizeObserver(() => isFollowing && toEnd());
  sizes.observe(content);
  sizes.observe(scroller);
    return resume;
}
