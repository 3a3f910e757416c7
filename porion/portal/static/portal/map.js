// Porion: exploring the map. Nothing is loaded before the reader asks; without WebGL the button
// does not show, and the drawing stays.

const root = document.querySelector("[data-map]");
const canDraw = () => {
  try {
    return Boolean(document.createElement("canvas").getContext("webgl2"));
  } catch {
    return false;
  }
};
if (root && canDraw()) prepare(root);

function prepare(root) {
  const controls = root.querySelector("[data-map-controls]");
  const button = root.querySelector("[data-map-start]");
  const status = root.querySelector("[data-map-status]");
  controls.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    status.textContent = root.dataset.loading;
    try {
      const map = await explore(root);
      controls.hidden = true;
      map.getContainer().scrollIntoView({ block: "nearest" });
      map.getCanvas().focus({ preventScroll: true });
    } catch {
      // The drawing is still there: the offer is taken back, and why is said.
      root.querySelector(".map-live")?.remove();
      button.hidden = true;
      status.textContent = root.dataset.failed;
    }
  });
}

async function explore(root) {
  const told = root.dataset;
  const link = document.createElement("link");
  const styled = new Promise((done, failed) => {
    link.onload = done;
    link.onerror = failed;
  });
  link.rel = "stylesheet";
  link.href = told.style;
  document.head.append(link);
  const [library, features] = await Promise.all([
    import(told.maplibre),
    fetch(told.features).then((answer) => answer.json()),
    styled,
  ]);
  library.setWorkerUrl(new URL(told.worker, location.href).href);
  const box = document.createElement("div");
  box.className = "map-live";
  root.querySelector("figure .chart, figure").before(box);
  const map = await show(library, box, features, told);
  for (const drawing of root.querySelectorAll("figure .chart")) drawing.classList.add("map-replaced");
  return map;
}

function show(library, box, features, told) {
  const areas = features.features.filter((each) => each.geometry?.type === "MultiPolygon");
  const points = features.features.filter((each) => each.geometry?.type === "Point");
  const colours = getComputedStyle(document.documentElement);
  const colour = (name) => colours.getPropertyValue(name).trim();
  const style = {
    version: 8,
    sources: { areas: { type: "geojson", data: { type: "FeatureCollection", features: areas } } },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": colour("--paper") } },
      { id: "areas", type: "fill", source: "areas", paint: { "fill-color": colour("--sand") } },
      {
        id: "borders",
        type: "line",
        source: "areas",
        paint: { "line-color": colour("--slate-400"), "line-width": 1 },
      },
    ],
  };
  const map = new library.Map({
    container: box,
    style,
    bounds: around([...areas, ...points], library),
    fitBoundsOptions: { padding: 24 },
    maxZoom: 15,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    fadeDuration: 0,
    locale: {
      "NavigationControl.ZoomIn": told.zoomIn,
      "NavigationControl.ZoomOut": told.zoomOut,
      "Popup.Close": told.close,
      "Map.Title": told.label,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new library.NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new library.ScaleControl({ unit: "metric" }), "bottom-left");
  for (const point of ordered(points)) {
    if (point.properties.sign === "town") town(library, map, point);
    else pin(library, map, point, told);
  }
  return new Promise((done, failed) => {
    map.once("load", () => done(map));
    map.once("error", (event) => failed(event.error));
  });
}

function around(features, library) {
  const bounds = new library.LngLatBounds();
  const each = (part) =>
    typeof part[0] === "number" ? bounds.extend(part) : part.forEach(each);
  for (const feature of features) each(feature.geometry.coordinates);
  return bounds;
}

// What tells more lies above: towns, silent estates, communes, estates with a state.
function ordered(points) {
  const rank = ({ sign, kind }) =>
    sign === "town" ? 0 : sign === "void" ? 1 : kind === "commune" ? 2 : 3;
  return [...points].sort((a, b) => rank(a.properties) - rank(b.properties));
}

function town(library, map, point) {
  const name = document.createElement("span");
  name.className = "map-town";
  name.textContent = point.properties.label;
  new library.Marker({ element: name }).setLngLat(point.geometry.coordinates).addTo(map);
  for (const given of ["role", "aria-label", "tabindex"]) name.removeAttribute(given);
  name.setAttribute("aria-hidden", "true");
}

// Each place is a button with its sign, opened by click, Enter or Space. Those that tell a state
// are reached by the tab key; the others, which are many, by the table below the map.
function pin(library, map, point, told) {
  const about = point.properties;
  const button = document.createElement("button");
  button.type = "button";
  button.className = `map-pin map-pin-${about.sign}`;
  button.setAttribute("aria-label", about.said);
  button.title = about.said;
  const popup = new library.Popup({ offset: 12, maxWidth: "18rem" }).setDOMContent(card(about, told));
  // The point of a commune stands for all of it: its sign makes way for those of its estates.
  const offset = about.kind === "commune" ? [0, -25] : [0, 0];
  const marker = new library.Marker({ element: button, offset });
  marker.setLngLat(point.geometry.coordinates);
  marker.setPopup(popup).addTo(map);
  // The library gives every marker a role and a label of its own; ours says more.
  button.removeAttribute("role");
  button.setAttribute("aria-label", about.said);
  button.tabIndex = about.state ? 0 : -1;
  popup.on("open", () => {
    popup.getElement().addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      popup.remove();
      button.focus();
    });
  });
}

function card(about, told) {
  const card = document.createElement("div");
  const line = (name, words, cls = "") => {
    const made = document.createElement(name);
    made.textContent = words;
    made.className = cls;
    card.append(made);
    return made;
  };
  line("strong", about.label);
  if (about.communes.length) line("p", about.communes.join(", "), "small");
  line("p", about.said.split("\u00a0: ").pop());
  if (about.document) line("p", about.document, "small");
  line("a", told.open).href = about.href;
  return card;
}
