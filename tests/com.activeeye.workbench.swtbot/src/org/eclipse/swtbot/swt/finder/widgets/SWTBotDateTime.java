package org.eclipse.swtbot.swt.finder.widgets;

import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a date or time field. */
public class SWTBotDateTime extends AbstractSWTBotControl<DateTime> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotDateTime(DateTime w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotDateTime(DateTime w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Reads the date and the time.
     *
     * @return both, in the default time zone
     */
    public Date getDate() {
        return Ui.get(display, () -> new GregorianCalendar(widget.getYear(), widget.getMonth(), widget.getDay(),
                widget.getHours(), widget.getMinutes(), widget.getSeconds()).getTime());
    }

    /**
     * Sets the date and the time.
     *
     * @param toSet both, in the default time zone
     */
    public void setDate(Date toSet) {
        waitForEnabled();
        Calendar calendar = new GregorianCalendar();
        calendar.setTime(toSet);
        notify(SWT.Selection, createEvent(), widget, () -> {
            widget.setDate(calendar.get(Calendar.YEAR), calendar.get(Calendar.MONTH),
                    calendar.get(Calendar.DAY_OF_MONTH));
            widget.setTime(calendar.get(Calendar.HOUR_OF_DAY), calendar.get(Calendar.MINUTE),
                    calendar.get(Calendar.SECOND));
        });
    }
}
