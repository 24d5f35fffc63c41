using System.Text;

namespace Goldthread.Tests.Architecture;

/// <summary>
/// C# with the text of comments, strings and characters replaced by spaces, so that a search finds code alone. Lines and
/// columns stay where they were, and the code inside an interpolated string stays.
/// </summary>
public sealed class CodeText
{
    private readonly string text;
    private readonly StringBuilder code;
    private int at;

    private CodeText(string text)
    {
        this.text = text;
        code = new StringBuilder(text);
    }

    public static string Of(string text)
    {
        var reader = new CodeText(text);
        reader.ReadCode(closingBraces: 0);
        return reader.code.ToString();
    }

    private char Now => Peek(0);

    private char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private void ReadCode(int closingBraces)
    {
        var depth = 0;
        while (at < text.Length)
        {
            if (Now == '}' && depth == 0 && closingBraces > 0)
            {
                at += closingBraces;
                return;
            }

            depth +=
                Now is '{' ? 1
                : Now is '}' ? -1
                : 0;
            ReadOne();
        }
    }

    private void ReadOne()
    {
        if (Now == '/' && Peek(1) == '/')
        {
            BlankUntil("\n", closes: false);
        }
        else if (Now == '/' && Peek(1) == '*')
        {
            BlankUntil("*/", closes: true);
        }
        else if (Now == '\'')
        {
            ReadCharacter();
        }
        else if (StartsString() is { } prefix)
        {
            ReadString(prefix);
        }
        else
        {
            at++;
        }
    }

    /// <summary>The number of prefix characters ($ and @) before a quotation mark, or null where no string starts.</summary>
    private int? StartsString()
    {
        var prefix = 0;
        while (Peek(prefix) is '$' or '@')
        {
            prefix++;
        }

        return Peek(prefix) == '"' ? prefix : null;
    }

    private void ReadCharacter()
    {
        var end = at + 1;
        while (end < text.Length && text[end] is not ('\'' or '\n'))
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        Blank(at + 1, Math.Min(end, text.Length));
        at = Math.Min(end + 1, text.Length);
    }

    private void ReadString(int prefix)
    {
        var dollars = text.AsSpan(at, prefix).Count('$');
        var verbatim = text.AsSpan(at, prefix).Contains('@');
        at += prefix;
        var quotes = Run('"');
        at += quotes == 2 ? 2 : quotes;
        if (quotes == 2)
        {
            return;
        }

        var raw = quotes >= 3;
        while (at < text.Length && !(Now == '"' && Closes(quotes, verbatim && !raw)))
        {
            if (Now == '{' && dollars > 0 && Hole(dollars, raw) is > 0 and var braces)
            {
                at += braces;
                ReadCode(raw ? dollars : 1);
            }
            else
            {
                var step = StepInside(verbatim || raw, quotes);
                Blank(at, Math.Min(at + step, text.Length));
                at += step;
            }
        }

        at += quotes;
    }

    private bool Closes(int quotes, bool verbatim) => verbatim ? Peek(1) != '"' : quotes == 1 || Run('"') >= quotes;

    private int StepInside(bool plainBackslash, int quotes) =>
        Now == '"' && quotes == 1 ? 2
        : Now == '\\' && !plainBackslash ? 2
        : Now is '{' && Peek(1) == '{' && quotes == 1 ? 2
        : 1;

    private int Hole(int dollars, bool raw)
    {
        var braces = Run('{');
        return raw ? (braces >= dollars ? braces : 0) : (braces % 2 == 1 ? braces : 0);
    }

    private int Run(char letter)
    {
        var count = 0;
        while (Peek(count) == letter)
        {
            count++;
        }

        return count;
    }

    private void BlankUntil(string end, bool closes)
    {
        var found = text.IndexOf(end, at, StringComparison.Ordinal);
        var stop = found < 0 ? text.Length : found + (closes ? end.Length : 0);
        Blank(at, stop);
        at = stop;
    }

    private void Blank(int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (code[index] is not ('\n' or '\r'))
            {
                code[index] = ' ';
            }
        }
    }
}
