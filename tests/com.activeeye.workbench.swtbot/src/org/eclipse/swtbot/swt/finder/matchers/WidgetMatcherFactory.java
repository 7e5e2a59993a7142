package org.eclipse.swtbot.swt.finder.matchers;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.swt.finder.finders.Finder;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.hamcrest.Matcher;
import org.hamcrest.core.IsAnything;

import com.activeeye.workbench.swtbot.internal.WidgetChildren;

/** The matchers by which tests name widgets. */
public abstract class WidgetMatcherFactory {

    /**
     * Matches widgets of a type.
     *
     * @param type the type
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> widgetOfType(Class<T> type) {
        return new WidgetMatcher<>("of type '" + type.getSimpleName() + "'", type::isInstance);
    }

    /**
     * Matches widgets with exactly this text.
     *
     * @param text the text
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> withText(String text) {
        return new WidgetMatcher<>("with text '" + text + "'", widget -> SWTUtils.getText(widget).equals(text));
    }

    /**
     * Matches widgets with this text in upper or lower case.
     *
     * @param text the text
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> withTextIgnoringCase(String text) {
        return new WidgetMatcher<>("with text '" + text + "' ignoring case",
                widget -> SWTUtils.getText(widget).equalsIgnoreCase(text));
    }

    /**
     * Matches widgets by their text without mnemonic and without what follows a tab, the accelerator.
     *
     * @param text the text without {@code &}
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> withMnemonic(String text) {
        return new WidgetMatcher<>("with mnemonic '" + text + "'", widget -> withoutMnemonic(widget).equals(text));
    }

    /**
     * Matches widgets that have a label somewhere before them; the first of them is the one that the label names.
     *
     * @param labelText the label's text without {@code &}
     * @return the matcher, which looks under the active shell
     */
    public static <T extends Widget> Matcher<T> withLabel(String labelText) {
        return withLabel(labelText, new Finder());
    }

    /**
     * Matches widgets that have a label somewhere before them; the first of them is the one that the label names.
     *
     * @param labelText the label's text without {@code &}
     * @param finder    which widgets to look at
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> withLabel(String labelText, Finder finder) {
        return new WidgetMatcher<>("with label '" + labelText + "'", widget -> {
            List<Widget> all = finder.findControls(new IsAnything<Widget>());
            return all.subList(0, Math.max(0, all.indexOf(widget))).stream()
                    .anyMatch(before -> isLabel(before) && withoutMnemonic(before).equals(labelText));
        });
    }

    /**
     * Matches widgets by their name under {@link SWTBotPreferences#DEFAULT_KEY}.
     *
     * @param value the name
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> withId(String value) {
        return withId(SWTBotPreferences.DEFAULT_KEY, value);
    }

    /**
     * Matches widgets by their data.
     *
     * @param key   the key of {@link Widget#getData(String)}
     * @param value the value
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> withId(String key, String value) {
        return withId(key, (Object) value);
    }

    /**
     * Matches widgets by their data.
     *
     * @param key   the key of {@link Widget#getData(String)}
     * @param value the value
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> withId(String key, Object value) {
        return new WidgetMatcher<>("with key/value (" + key + "/" + value + ")",
                widget -> value.equals(widget.getData(key)));
    }

    /**
     * Matches widgets with exactly this tooltip.
     *
     * @param text the tooltip
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> withTooltip(String text) {
        return new WidgetMatcher<>("with tooltip '" + text + "'",
                widget -> SWTUtils.getToolTipText(widget).equals(text));
    }

    /**
     * Matches fields with exactly this message, the text that shows while they are empty.
     *
     * @param message the message
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> withMessage(String message) {
        return new WidgetMatcher<>("with message '" + message + "'", widget -> widget instanceof Text text
                && text.getMessage().equals(message));
    }

    /**
     * Matches widgets whose whole text fits a regular expression.
     *
     * @param regex the expression
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> withRegex(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return new WidgetMatcher<>("with regex '" + regex + "'",
                widget -> pattern.matcher(SWTUtils.getText(widget)).matches());
    }

    /**
     * Matches widgets with a style bit.
     *
     * @param style            the bit
     * @param styleDescription its name, for messages
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> withStyle(int style, String styleDescription) {
        return new WidgetMatcher<>("with style '" + styleDescription + "'", widget -> SWTUtils.hasStyle(widget, style));
    }

    /**
     * Matches widgets inside a group.
     *
     * @param labelText the group's text without {@code &}
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> inGroup(String labelText) {
        return inGroup(withMnemonic(labelText));
    }

    /**
     * Matches widgets inside a group.
     *
     * @param matcher what the group has to match
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> inGroup(Matcher<?> matcher) {
        return new WidgetMatcher<>("in group (" + matcher + ")", widget -> {
            Widget above = WidgetChildren.parent(widget);
            while (above != null && !(above instanceof Group && matcher.matches(above))) {
                above = WidgetChildren.parent(above);
            }
            return above != null;
        });
    }

    /**
     * Matches widgets that all matchers match.
     *
     * @param matchers the matchers
     * @return the matcher
     */
    @SafeVarargs
    public static <T extends Widget> Matcher<T> allOf(Matcher<? extends T>... matchers) {
        return all(Arrays.asList(matchers));
    }

    /**
     * Matches widgets that all matchers match.
     *
     * @param matchers the matchers
     * @return the matcher
     */
    public static <T extends Widget> Matcher<T> allOf(Iterable<Matcher<? extends T>> matchers) {
        return all(matchers);
    }

    /**
     * Matches widgets that at least one matcher matches.
     *
     * @param matchers the matchers
     * @return the matcher
     */
    @SafeVarargs
    public static <T extends Widget> Matcher<T> anyOf(Matcher<? extends T>... matchers) {
        List<Matcher<? extends T>> any = List.of(matchers);
        return new WidgetMatcher<>(described(" or ", any), widget -> any.stream().anyMatch(m -> m.matches(widget)));
    }

    private static <T extends Widget> Matcher<T> all(Iterable<? extends Matcher<?>> matchers) {
        return new WidgetMatcher<>(described(" and ", matchers), widget -> {
            for (Matcher<?> matcher : matchers) {
                if (!matcher.matches(widget)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static String described(String between, Iterable<? extends Matcher<?>> matchers) {
        StringBuilder text = new StringBuilder();
        matchers.forEach(matcher -> text.append(text.isEmpty() ? "(" : between).append(matcher));
        return text.append(')').toString();
    }

    private static boolean isLabel(Widget widget) {
        return widget instanceof Label || widget instanceof CLabel;
    }

    private static String withoutMnemonic(Widget widget) {
        return SWTUtils.getText(widget).replace("&", "").split("\t", 2)[0];
    }
}
