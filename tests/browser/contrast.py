"""How well the words of an element can be read, asked of the page itself."""

from __future__ import annotations

# The lowest contrast of any text in the panel, with the words that have it: backgrounds are
# painted one over the other on a canvas, then the text's colour over them.
CONTRAST = """(root) => {
    const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 })
        .getContext("2d", { willReadFrequently: true });
    const light = () => {
        const part = (v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
        const [r, g, b] = pen.getImageData(0, 0, 1, 1).data;
        return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const paint = (colour) => { pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); };
    let worst = [99, ""];
    for (const el of root.querySelectorAll("*")) {
        const text = [...el.childNodes].filter((n) => n.nodeType === 3 && n.data.trim());
        if (!text.length || !el.getClientRects().length || el.closest(".wh-hidden")) continue;
        const under = [];
        for (let at = el; at; at = at.parentElement) under.unshift(at);
        paint("white");
        for (const at of under) paint(getComputedStyle(at).backgroundColor);
        const back = light();
        paint(getComputedStyle(el).color);
        const [a, b] = [light(), back].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        if (ratio < worst[0]) worst = [ratio, text[0].data];
    }
    return worst;
}"""
