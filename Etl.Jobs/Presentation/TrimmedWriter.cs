using System.Text;

namespace Etl.Jobs.Presentation;

/// <summary>Leaves out the spaces at the ends of lines, with which tables fill their last column.</summary>
internal sealed class TrimmedWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    private int _spaces;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            _spaces++;
            return;
        }

        for (; _spaces > 0; _spaces--)
        {
            if (value is not ('\n' or '\r'))
            {
                inner.Write(' ');
            }
        }

        inner.Write(value);
    }

    public override void Flush() => inner.Flush();
}
