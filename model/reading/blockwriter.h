// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/reading.h"

namespace pullquote {

/// Writes the text of a reading block by block, an empty line between two.
class BlockWriter final
{
public:
    explicit BlockWriter(Reading &reading)
        : m_reading(reading)
    {
    }

    bool isOpen() const { return m_open; }
    qsizetype position() const { return m_reading.text.size(); }

    void begin(Block block)
    {
        end();
        if (!m_reading.text.isEmpty()) {
            m_reading.text += QStringView(u"\n\n");
        }
        block.span = {position(), position()};
        m_reading.blocks.push_back(std::move(block));
        m_open = true;
    }
    void append(QStringView text) { m_reading.text += text; }

    /// Ends the open block; one with nothing but white space in it is taken back.
    void end()
    {
        if (!m_open) {
            return;
        }
        m_open = false;
        QString &text = m_reading.text;
        Block &block = m_reading.blocks.back();
        while (text.size() > block.span.begin && text.back().isSpace()) {
            text.chop(1);
        }
        block.span.end = text.size();
        if (block.span.isEmpty()) {
            m_reading.blocks.pop_back();
            text.truncate(m_reading.blocks.empty() ? 0 : m_reading.blocks.back().span.end);
        }
    }

private:
    Reading &m_reading;
    bool m_open = false;
};

} // namespace pullquote
