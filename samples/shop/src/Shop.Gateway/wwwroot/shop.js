const buyerId = localStorage.buyerId ??= `buyer-${Math.random().toString(36).slice(2)}`;
const price = new Intl.NumberFormat("en", { style: "currency", currency: "EUR" });
const byId = (id) => document.getElementById(id);

let products = new Map();
let basket = { items: [] };

async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body && JSON.stringify(body),
  });
  const content = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(content.detail ?? content.title ?? `The server answered ${response.status}.`);
  }
  return content;
}

function row(title, detail, label, onClick) {
  const item = document.createElement("li");
  const text = document.createElement("span");
  const small = document.createElement("small");
  text.textContent = title;
  small.textContent = detail;
  text.append(small);
  item.append(text);
  if (label) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", attempt(onClick));
    item.append(button);
  }
  return item;
}

function attempt(action) {
  return async () => {
    byId("message").textContent = "";
    try {
      await action();
    } catch (error) {
      byId("message").textContent = error.message;
    }
  };
}

function quantityOf(productId) {
  return basket.items.find((item) => item.productId === productId)?.quantity ?? 0;
}

async function setQuantity(productId, quantity) {
  basket = await call("PUT", `/api/basket/${buyerId}/items/${productId}`, { quantity });
  showBasket();
}

function showCatalog() {
  byId("catalog").replaceChildren(...[...products.values()].map((product) =>
    row(`${product.name}, ${price.format(product.price)}`, product.description, "Add",
      () => setQuantity(product.id, quantityOf(product.id) + 1))));
}

function showBasket() {
  byId("basket").replaceChildren(...basket.items.map((item) => {
    const product = products.get(item.productId);
    return row(product?.name ?? `Product ${item.productId}`, `Quantity: ${item.quantity}`, "Remove",
      () => setQuantity(item.productId, 0));
  }));
  byId("place-order").disabled = basket.items.length === 0;
}

async function loadCatalog() {
  products = new Map((await call("GET", "/api/products")).map((product) => [product.id, product]));
  showCatalog();
}

async function loadBasket() {
  basket = await call("GET", `/api/basket/${buyerId}`);
  showBasket();
}

async function loadOrders() {
  const orders = await call("GET", `/api/orders?buyerId=${encodeURIComponent(buyerId)}`);
  byId("orders").replaceChildren(...orders.map((order) => row(
    `${order.status}: ${price.format(order.total)}`,
    order.rejectionReason ?? order.lines.map((line) => `${line.quantity} × ${line.productName}`).join(", "))));
  if (orders.some((order) => order.status === "Submitted")) {
    setTimeout(attempt(loadOrders), 1000);
  }
}

byId("place-order").addEventListener("click", attempt(async () => {
  await call("POST", "/api/orders", { buyerId });
  await loadBasket();
  await loadOrders();
}));

await attempt(async () => {
  await loadCatalog();
  await loadBasket();
  await loadOrders();
})();
