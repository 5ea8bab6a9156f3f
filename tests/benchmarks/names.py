"""Names as common as they are in Britain: a few that many have, and many that few have."""


def _words(text: str) -> list[str]:
    return text.split()


#: The most common first; a name stands for about 1 / (its place + 8) of the people.
FIRST_NAMES = _words(
    "David Susan John Margaret Paul Patricia Mark Linda James Christine Andrew Karen Michael "
    "Sarah Stephen Jacqueline Robert Julie Richard Helen Peter Elizabeth Christopher Jane Ian "
    "Deborah Simon Tracey Kevin Amanda Gary Nicola Anthony Alison Philip Angela Alan Jennifer "
    "Martin Carol Neil Janet Colin Barbara Graham Mary Keith Ann Jonathan Catherine Nigel "
    "Gillian Matthew Sandra Thomas Emma Daniel Claire Joanne Rebecca Samantha Victoria Laura "
    "Charlotte Hannah Lauren Jessica Amy Gemma Rachel Kelly Louise Natalie Zoe Mohammed Fatima "
    "Aisha Amina Ahmed Yusuf Zainab Ibrahim Priya Anjali Rajesh Sunita Harpreet Gurpreet Manjit "
    "Agnieszka Katarzyna Piotr Tomasz Magdalena Siân Rhys Gwen Bronwen Owain Ffion Niamh Aoife "
    "Ciarán Siobhán Ewan Morag Hamish Isla Mairi Wei Li Mei Xin Chidi Ngozi Adaeze Kwame Ama "
    "Olga Dmitri Elena Zofia João Inês Željko Quentin Xavier Ursula Una Violet Yvonne Wilfred"
)

#: The most common first, as above.
SURNAMES = _words(
    "Smith Jones Williams Taylor Brown Davies Evans Wilson Thomas Johnson Roberts Robinson "
    "Thompson Wright Walker White Edwards Hughes Green Hall Lewis Harris Clarke Patel Jackson "
    "Wood Turner Martin Cooper Hill Ward Morris Moore Clark Lee King Baker Harrison Morgan Allen "
    "James Scott Phillips Watson Davis Parker Price Bennett Young Griffiths Mitchell Kelly Cook "
    "Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox Richards Khan Marshall Anderson "
    "Simpson Ellis Adams Singh Begum Wilkinson Foster Chapman Powell Webb Rogers Gray Mason Ali "
    "Hunt Hussain Campbell Matthews Owen Palmer Holmes Mills Barnes Knight Lloyd Butler Russell "
    "Barker Fisher Stevens Jenkins Murray Dixon Harvey Graham Pearson Ahmed Fletcher Walsh Kaur "
    "Gibson Howard Andrews Stewart Elliott Reynolds Saunders Payne Fox Ford Pearce Day Brooks "
    "West Lawrence Cole Atkinson Bradley Spencer Gill Dawson Watts Burton O'Brien O'Neill "
    "Diallo Okafor Mensah Nowak Kowalska Wiśniewski Novák García Fernández Nguyen Chen Zhang Wu "
    "Quirk Quinn Xu Yates Zaman Zielińska Ivanova Uddin Underwood Vaughan Vickers Upton Ireland"
)
