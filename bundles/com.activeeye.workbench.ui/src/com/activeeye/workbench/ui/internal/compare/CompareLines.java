package com.activeeye.workbench.ui.internal.compare;

import com.activeeye.workbench.ui.internal.compare.CompareLine.Kind;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.compare.rangedifferencer.IRangeComparator;
import org.eclipse.compare.rangedifferencer.RangeDifference;
import org.eclipse.compare.rangedifferencer.RangeDifferencer;

/** Puts the lines of two documents side by side, one after the other. */
final class CompareLines {
    private final List<CompareLine> lines = new ArrayList<>();

    List<CompareLine> all() {
        return lines;
    }

    void add(Kind kind, String left, String right) {
        lines.add(new CompareLine(kind, SafeText.lines(left), SafeText.lines(right)));
    }

    void removed(List<String> left) {
        left.forEach(line -> add(Kind.REMOVED, line, ""));
    }

    void added(List<String> right) {
        right.forEach(line -> add(Kind.ADDED, "", line));
    }

    /** The same in two forms: the longer one leaves gaps in the other. */
    void same(List<String> left, List<String> right) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            add(Kind.SAME, i < left.size() ? left.get(i) : "", i < right.size() ? right.get(i) : "");
        }
    }

    void changed(List<String> left, List<String> right) {
        int pairs = Math.min(left.size(), right.size());
        for (int i = 0; i < pairs; i++) {
            add(Kind.CHANGED, left.get(i), right.get(i));
        }
        removed(left.subList(pairs, left.size()));
        added(right.subList(pairs, right.size()));
    }

    /** Texts that are compared by their lines. */
    void texts(List<String> left, List<String> right) {
        int done = 0;
        for (RangeDifference range : RangeDifferencer.findDifferences(new Lines(left), new Lines(right))) {
            same(left.subList(done, range.leftStart()), left.subList(done, range.leftStart()));
            changed(left.subList(range.leftStart(), range.leftEnd()),
                    right.subList(range.rightStart(), range.rightEnd()));
            done = range.leftEnd();
        }
        same(left.subList(done, left.size()), left.subList(done, left.size()));
    }

    private record Lines(List<String> lines) implements IRangeComparator {
        @Override
        public int getRangeCount() {
            return lines.size();
        }

        @Override
        public boolean rangesEqual(int mine, IRangeComparator other, int theirs) {
            return lines.get(mine).equals(((Lines) other).lines.get(theirs));
        }

        @Override
        public boolean skipRangeComparison(int length, int most, IRangeComparator other) {
            return false;
        }
    }
}
