package com.activeeye.workbench.aws.handoff;

import java.util.List;
import java.util.Map;

/**
 * Instructions, whatever they are written in.
 *
 * <p>Within its texts, what stands between two backquotes is a value, to be shown as it is and copied.
 *
 * @param title the heading
 * @param blocks what follows, in its order
 */
record Page(String title, List<Block> blocks) {
    Page {
        blocks = List.copyOf(blocks);
    }

    /** A part of a page. */
    sealed interface Block {
    }

    /** A heading of a section. */
    record Heading(String text) implements Block {
    }

    /** Some sentences. */
    record Paragraph(String text) implements Block {
    }

    /** Something that must not be overlooked. */
    record Warning(String text) implements Block {
    }

    /** Steps that are numbered. */
    record Steps(List<String> steps) implements Block {
        Steps {
            steps = List.copyOf(steps);
        }
    }

    /** A link that is followed. */
    record Link(String text, String url) implements Block {
    }

    /** Something to be copied whole. */
    record Code(String language, String text) implements Block {
    }

    /** Values by what they are called. */
    record Values(Map<String, String> values) implements Block {
    }
}
